const vi = {}

const en: typeof vi = {}

export const related = { vi, en }
