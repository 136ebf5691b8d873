const vi = {}

const en: typeof vi = {}

export const cli = { vi, en }
