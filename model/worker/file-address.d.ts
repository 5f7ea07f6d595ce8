/** The bundler's answer to an import of a file: where it will lie. */
declare module '*?url' {
  const address: string
  export default address
}
