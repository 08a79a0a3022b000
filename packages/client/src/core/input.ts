/** Input of any operation: path, query and header parameters flat, the body as `body`. */
export type OperationInput = Readonly<Record<string, unknown>>
