import type { FieldProps } from "./field.tsx";

/** Parts the props of a field from those that go on to its control. */
export function splitProps<Props extends FieldProps>(
  props: Props,
): { field: FieldProps; control: Omit<Props, keyof FieldProps> } {
  const { locale, name, label, hint, error, need, id, ...control } = props;
  return { field: { locale, name, label, hint, error, need, id }, control };
}
