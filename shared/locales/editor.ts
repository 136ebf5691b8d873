const vi = {}

const en: typeof vi = {}

export const editor = { vi, en }
