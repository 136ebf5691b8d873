import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

/** The accent, an ink blue: shade 7 is `--accent` in the light, shade 3 in the dark. */
const ink: MantineColorsTuple = [
  '#eef3f9',
  '#e3eaf4',
  '#c2d3ea',
  '#94bbee',
  '#6c9ad8',
  '#4b7dc0',
  '#33649f',
  '#1f4e8c',
  '#173d70',
  '#102c52',
]

/** Kept for what is wrong. */
const red: MantineColorsTuple = [
  '#fbe9e6',
  '#f8d5d0',
  '#f5b8b1',
  '#f39a91',
  '#e2685d',
  '#cf463b',
  '#bb2f26',
  '#a8201a',
  '#871813',
  '#66110d',
]

const gray: MantineColorsTuple = [
  '#f6f2eb',
  '#efeae1',
  '#e4ddd2',
  '#d5cdc0',
  '#b9b0a3',
  '#736b61',
  '#5c5750',
  '#48433d',
  '#332f2b',
  '#1d1b19',
]

const dark: MantineColorsTuple = [
  '#e7e4de',
  '#cfccc5',
  '#aba79f',
  '#9a9ca2',
  '#3d4045',
  '#2f3235',
  '#242628',
  '#1b1c1e',
  '#17181a',
  '#101112',
]

/**
 * Mantine chooses the colour of letters on a filled control without knowing the theme; `tokens.css`
 * knows it.
 */
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  if (input.variant !== 'filled') return colors
  if (input.color === 'red')
    return { ...colors, background: 'var(--wrong)', color: 'var(--wrong-ink)' }
  if (input.color !== undefined && input.color !== 'ink') return colors
  return {
    ...colors,
    background: 'var(--accent)',
    hover: 'var(--accent-strong)',
    color: 'var(--accent-ink)',
  }
}

const quick = { duration: 120 }

export const theme = createTheme({
  colors: { ink, red, gray, dark },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: variantColors,
  white: '#fffdfa',
  black: '#1d1b19',
  fontFamily: 'var(--font-interface)',
  headings: { fontFamily: 'var(--font-interface)', fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.45', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.45' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '3px', sm: '6px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  // As plain values: `Button.extend` and the like would fetch every one of them before the first
  // frame.
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 32 } },
    Checkbox: { defaultProps: { iconColor: 'var(--accent-ink)' } },
    Drawer: { defaultProps: { transitionProps: quick } },
    Menu: { defaultProps: { transitionProps: quick, withInitialFocusPlaceholder: false } },
    Modal: {
      defaultProps: { transitionProps: quick, yOffset: '8vh', portalProps: { target: 'body' } },
    },
    // Else a dialog's header counts as the header of the page.
    ModalHeader: { defaultProps: { role: 'none' } },
    Popover: { defaultProps: { transitionProps: quick } },
    // What floats is drawn inside a landmark, so that it can be found by them.
    Portal: { defaultProps: { target: '#overlays' } },
    Radio: { defaultProps: { iconColor: 'var(--accent-ink)' } },
    Tooltip: { defaultProps: { openDelay: 500, transitionProps: quick } },
  },
})

/** Mantine takes its general colours from `tokens.css`, so that there is one place for each. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-error': 'var(--wrong)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default': 'var(--paper-raised)',
    '--mantine-color-default-hover': 'var(--paper-hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--hairline)',
    '--mantine-color-gray-light-color': 'var(--ink)',
    '--mantine-color-gray-light-hover': 'var(--paper-hover)',
    '--mantine-color-gray-filled': 'var(--control)',
  }
  return { variables: {}, light: both, dark: both }
}
