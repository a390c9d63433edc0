// How the product looks: warm paper, one accent, legible type. Every pair of text and ground used here reaches 4.5:1.
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** The one accent: pine. */
const pine: MantineColorsTuple = [
  '#eef6f4',
  '#dcece8',
  '#b9d9d1',
  '#8fc2b6',
  '#63a898',
  '#3f8f7f',
  '#2a7a6b',
  '#1d6759',
  '#14564a',
  '#0d4439',
]
const warmGray: MantineColorsTuple = [
  '#faf8f5',
  '#f5f2ed',
  '#ebe6de',
  '#ddd6cb',
  '#c9c0b3',
  '#a0968a',
  '#746b60',
  '#5c544b',
  '#3d3832',
  '#26231f',
]
const warmDark: MantineColorsTuple = [
  '#ece7df',
  '#d3ccc1',
  '#b5ada1',
  '#8f877b',
  '#4d4840',
  '#3c3832',
  '#292622',
  '#1c1a17',
  '#161412',
  '#0f0e0c',
]
/** Wants a person: ochre, never alone, always with a shape and a word. */
const ochre: MantineColorsTuple = [
  '#fdf5e6',
  '#f9e8c8',
  '#f2d398',
  '#e7b95f',
  '#d69f36',
  '#bb841d',
  '#9c6b10',
  '#7f5509',
  '#664407',
  '#4c3204',
]
/** Stopped or refused: brick. */
const brick: MantineColorsTuple = [
  '#fdf0ed',
  '#fadcd6',
  '#f3bcb1',
  '#ea9585',
  '#dd6c58',
  '#c94f3a',
  '#b23c28',
  '#97301e',
  '#7b2617',
  '#5c1b10',
]

const sans =
  "'Figtree Variable', 'Figtree', ui-sans-serif, system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', Arial, sans-serif"
/** People's own words and page titles stand in this face; everything the system says stands in the other. */
const serif = "'Source Serif 4 Variable', 'Source Serif 4', ui-serif, Georgia, 'Liberation Serif', serif"

export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  colors: { pine, gray: warmGray, dark: warmDark, ochre, red: brick, brick },
  white: '#ffffff',
  black: '#26231f',
  fontFamily: sans,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'Liberation Mono', Consolas, monospace",
  headings: {
    fontFamily: sans,
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.875rem', lineHeight: '1.2', fontWeight: '600' },
      h2: { fontSize: '1.25rem', lineHeight: '1.35' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9rem', md: '1rem', lg: '1.125rem', xl: '1.3125rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.55', lg: '1.55', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.25rem' },
  radius: { xs: '4px', sm: '6px', md: '9px', lg: '14px', xl: '24px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  other: { serif },
  components: {
    Button: { defaultProps: { size: 'md' }, styles: { root: { fontWeight: 600 } } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'lg' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md', hideControls: true } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    Select: { defaultProps: { size: 'md', checkIconPosition: 'right', maxDropdownHeight: 320 } },
    MultiSelect: { defaultProps: { size: 'md', maxDropdownHeight: 320 } },
    DateInput: { defaultProps: { size: 'md' } },
    TimeInput: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Modal: { defaultProps: { centered: true, radius: 'lg', padding: 'lg', overlayProps: { backgroundOpacity: 0.4 } } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
    Anchor: { defaultProps: { underline: 'always' } },
    Skeleton: { defaultProps: { radius: 'sm' } },
    Table: { defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'md', fz: 'md' } },
  },
})

/** Names for grounds, lines and quiet text in both schemes. Style sheets use these and no colour of their own. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--tl-serif': serif },
  light: {
    '--mantine-color-body': '#fbf9f6',
    '--mantine-color-text': '#26231f',
    '--mantine-color-dimmed': '#635c53',
    '--mantine-color-placeholder': '#736b61',
    '--mantine-color-error': '#a5341f',
    '--mantine-color-anchor': '#1d6759',
    '--mantine-color-default-border': '#ddd6cb',
    '--tl-card': '#ffffff',
    '--tl-line': '#ebe6de',
    '--tl-soft': '#f5f2ed',
    '--tl-accent': '#1d6759',
    '--tl-accent-soft': '#e6f1ee',
    '--tl-accent-line': '#8fc2b6',
    '--tl-wait': '#7f5509',
    '--tl-wait-soft': '#fdf3df',
    '--tl-wait-line': '#e7c684',
    '--tl-bad': '#97301e',
    '--tl-bad-soft': '#fdf0ed',
    '--tl-bad-line': '#eeb3a6',
  },
  dark: {
    '--mantine-color-body': '#1c1a17',
    '--mantine-color-text': '#ece7df',
    '--mantine-color-dimmed': '#b5ada1',
    '--mantine-color-placeholder': '#a49c90',
    '--mantine-color-error': '#f0917e',
    '--mantine-color-anchor': '#8fc2b6',
    '--mantine-color-default-border': '#4d4840',
    '--tl-card': '#24211e',
    '--tl-line': '#39352f',
    '--tl-soft': '#2b2824',
    '--tl-accent': '#8fc2b6',
    '--tl-accent-soft': '#1f332e',
    '--tl-accent-line': '#3f8f7f',
    '--tl-wait': '#e9bf6c',
    '--tl-wait-soft': '#37290f',
    '--tl-wait-line': '#7a5f26',
    '--tl-bad': '#f0a090',
    '--tl-bad-soft': '#3b1e18',
    '--tl-bad-line': '#83412f',
  },
})
