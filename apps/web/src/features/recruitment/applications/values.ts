/** What stands in the fields when the form is opened, by their names. */
export type FormValues = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

/** The text of a field; undefined where the field holds none. */
export const textOf = (values: FormValues, name: string): string | undefined => {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
};

/** The values of a field of many; none where it holds a single one. */
export const listOf = (values: FormValues, name: string): readonly string[] => {
  const value = values[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};

/** True for a ticked box. */
export const isOn = (values: FormValues, name: string): boolean => values[name] === true;
