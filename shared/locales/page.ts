const vi = {}

const en: typeof vi = {}

export const page = { vi, en }
