/** The input of any operation: its path, query and header parameters side by side, and its body as `body`. */
export type OperationInput = Readonly<Record<string, unknown>>
