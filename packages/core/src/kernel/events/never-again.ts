/**
 * Whether the same try can only fail again, as a mail to an address that does not exist. Who throws says so by `retry`
 * (packages/adapters, `MailFailure`): by what the error says and not by its class, for two copies of it may be loaded.
 */
export const isNeverAgain = (error: unknown): boolean => ((error ?? {}) as { retry?: unknown }).retry === "never";
