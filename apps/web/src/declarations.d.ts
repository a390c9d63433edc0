// Packages of style sheets that carry no types of their own.
declare module '@fontsource-variable/*'

/** docs/rules-sources.md, put in by the build. */
declare module 'virtual:rules-sources' {
  const text: string
  export default text
}
