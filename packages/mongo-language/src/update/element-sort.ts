import { compare, fail, NULL, T, type Collation, type Value } from "@raati/mongo-values";
import { exact } from "../query/integer.ts";
import { asDoc } from "../query/path.ts";

/**
 * Compiles a sort of array elements ($push, $sortArray): 1 or -1 for whole elements, or a document of fields. Unlike a sort
 * of a query it takes arrays as whole values.
 */
export function compileElementSort(spec: Value, collation: Collation | undefined): (a: Value, b: Value) => number {
  if (spec.t !== T.object) {
    const sign = direction(spec);
    return (a, b) => sign * compare(a, b, collation);
  }
  if (spec.v.names.some((path) => path.split(".").includes("")) || spec.v.size === 0) {
    fail("BadValue", "The sort pattern is empty or has an empty field name");
  }
  const parts = [...spec.v.entries()].map(([path, value]) => ({ path, sign: direction(value) }));
  return (a, b) => {
    for (const { path, sign } of parts) {
      const order = compare(keyOf(a, path), keyOf(b, path), collation);
      if (order !== 0) return sign * order;
    }
    return 0;
  };
}

function direction(value: Value): number {
  const sign = exact(value);
  return sign === 1n || sign === -1n ? Number(sign) : fail("BadValue", "The $sort element value must be either 1 or -1");
}

/** Null stands for a missing field, and for every field of an element that is not a document. */
function keyOf(element: Value, path: string): Value {
  return (element.t === T.object ? valueAt(element, path) : undefined) ?? NULL;
}

/** A field whose own name has the dots comes before one at the end of the path. */
function valueAt(parent: Value, path: string): Value | undefined {
  const doc = asDoc(parent);
  const dot = path.indexOf(".");
  const whole = doc?.get(path);
  if (whole || !doc || dot < 0) return whole;
  const child = doc.get(path.slice(0, dot));
  return child && valueAt(child, path.slice(dot + 1));
}
