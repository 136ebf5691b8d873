import { create } from 'zustand'

/** The figure whose crop and focal point are being chosen, if any. */
export const useCropping = create<{ figureId: string | null }>()(() => ({ figureId: null }))

export function cropFigure(figureId: string): void {
  useCropping.setState({ figureId })
}
