const vi = {}

const en: typeof vi = {}

export const settings = { vi, en }
