/**
 * Why a mail did not leave, as a key of the locale files. What the mail server said word for word may hold addresses and is
 * not kept: staff need to know whether to correct the address or to wait.
 */
export function failureReason(error: unknown): "people:delivery.refused" | "people:delivery.unreachable" {
  // The mailer's own failure, by what it says and not by its class: two copies of it may be loaded.
  return (error as { retry?: unknown }).retry === "never" ? "people:delivery.refused" : "people:delivery.unreachable";
}
