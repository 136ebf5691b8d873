const vi = {}

const en: typeof vi = {}

export const publishing = { vi, en }
