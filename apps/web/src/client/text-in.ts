/** What was typed into a field of a form; nothing for a field that is not there, or that holds a file. */
export function textIn(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
}
