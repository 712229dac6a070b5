/** A style as text, for what comes when it is asked for. */
declare module '*.css?inline' {
  const styles: string;
  export default styles;
}
