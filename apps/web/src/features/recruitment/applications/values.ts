/** What stands in the fields when the form is opened, by their names. */
export type FormValues = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

export const textOf = (values: FormValues, name: string): string | undefined => {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
};

export const listOf = (values: FormValues, name: string): readonly string[] => {
  const value = values[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};

export const isOn = (values: FormValues, name: string): boolean => values[name] === true;
