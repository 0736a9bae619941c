// gas-local ships no types: loads every script of a folder into one scope.
declare module 'gas-local' {
  const gas: { require(folder: string, globals: object): object };
  export default gas;
}
