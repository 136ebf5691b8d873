const vi = {}

const en: typeof vi = {}

export const desktop = { vi, en }
