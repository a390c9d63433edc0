// Packages of style sheets that carry no types of their own.
declare module '@fontsource-variable/*'

declare module '*.md?raw' {
  const text: string
  export default text
}
