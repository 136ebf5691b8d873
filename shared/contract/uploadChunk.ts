/** Bytes of one `uploads.append`. */
export const uploadChunkBytes = 4 * 1024 * 1024
