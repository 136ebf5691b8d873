import { create } from 'zustand'
import type { Language } from '#shared/article/article.ts'
import type { FigureEntry } from './figures.ts'

/** The figure being edited and the places in it where its tools are shown. */
export interface ActiveFigure {
  figure: FigureEntry
  /** Whether the whole figure is selected, not a place in its caption. */
  whole: boolean
  toolbar: HTMLElement
  fields: HTMLElement
}

interface FigureStore {
  figures: readonly FigureEntry[]
  active: ActiveFigure | null
  leadId: string | null
  /** The language that the story is written in: credit lines follow it. */
  storyLanguage: Language
  /** Counts changes of the interface's language, so that plain DOM can follow. */
  interfaceLanguage: string
  /** Photos on their way to replace another, by figure id: the share of the bytes that arrived. */
  replacing: Readonly<Record<string, number>>
}

/**
 * The figures of the story on the paper. The editor's plugin writes it; figures, fields and the
 * inspector read it.
 */
export const useFigures = create<FigureStore>()(() => ({
  figures: [],
  active: null,
  leadId: null,
  storyLanguage: 'vi',
  interfaceLanguage: 'vi',
  replacing: {},
}))
