/** Does what may not be supported. Undefined where it is not, and that is only told of; otherwise it is thrown. */
export type Attempt = <T>(task: () => T) => T | undefined
