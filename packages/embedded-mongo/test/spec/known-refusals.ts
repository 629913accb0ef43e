/**
 * The specification tests that apply to a replica set of version 7.0 and are not passed, with the reason. An entry that is
 * passed after all makes the tests fail, so this list cannot outlive its reasons.
 */
export const KNOWN_REFUSALS: Record<string, string> = {
};
