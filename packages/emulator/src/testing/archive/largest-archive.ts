/** How large an archive may be, packed and unpacked, in bytes. */
export const largestArchive = 16 * 2 ** 30
