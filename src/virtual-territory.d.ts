/** The built-in territory's files, put in by the build: name to text. */
declare module 'virtual:territory' {
  const files: Readonly<Record<string, string>>;
  export default files;
}
