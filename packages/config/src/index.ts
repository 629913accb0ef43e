export { CONFIG_TABLE, type ConfigEntry, configMarkdown } from "./config-table.ts";
export { ConfigError, readServerConfig, type ServerConfig } from "./read-server-config.ts";
