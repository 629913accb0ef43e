/**
 * The yellow diamond, a trail blaze: "whose turn it is". Used for nothing else, the same for every tenant, and never alone:
 * words beside it say whose turn.
 */
export function Diamond({ size = "small" }: { readonly size?: "small" | "large" }) {
  return (
    <svg className={`diamond diamond-${size}`} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path className="diamond-ring" d="M16 2.2L29.8 16 16 29.8 2.2 16z" />
      <path className="diamond-face" d="M16 5.5L26.5 16 16 26.5 5.5 16z" />
    </svg>
  );
}
