const vi = {}

const en: typeof vi = {}

export const library = { vi, en }
