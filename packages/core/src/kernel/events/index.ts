export { deliverDue, runConsumer } from "./consumer.ts";
export { newCounters, type ConsumerSettings, type DeliveryCounters } from "./consumer-options.ts";
export { defineHandler, type DatabaseDelivery, type EventHandler, type OutsideDelivery } from "./event-handler.ts";
export { defineEvent, type Actor, type DomainEvent, type EventOf, type EventType } from "./event-type.ts";
export { Deliveries, Events, type Delivery } from "./model.ts";
export { listParked, parkedEverywhere, retryParked, retryParkedAnywhere, type ParkedDelivery } from "./parked.ts";
export { lastEventOf } from "./last-event.ts";
export { isNeverAgain } from "./never-again.ts";
export { runTransaction, Tx, type Matter, type TxSource } from "./transaction.ts";
