const vi = {}

const en: typeof vi = {}

export const photos = { vi, en }
