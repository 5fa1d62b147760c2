// Generated from shapes.mojom by mojoscope mojom generate. Do not edit.
//
// The messages that the codecs are compared with. shapes.proto says the same for protobuf.
import * as mojo from "../../../shared/bindings/gen-v1.ts";

/** A small struct: a reading of one sensor. */
export interface Reading {
  sensor: number;
  change: number;
  value: number;
  valid: boolean;
  unit: string;
}

/** Makes a Reading of its defaults and `init`. */
export function createReading(init: Partial<Reading> = {}): Reading {
  return {
    sensor: 0,
    change: 0,
    value: 0,
    valid: false,
    unit: "",
    ...init,
  };
}

/** Writes a Reading and returns its position. */
export function encodeReading(e: mojo.Encoder, v: Reading): number {
  const at = e.struct(40, 0);
  e.uint32(at + 8, v.sensor, "Reading.sensor");
  e.int32(at + 12, v.change, "Reading.change");
  e.double(at + 16, v.value, "Reading.value");
  e.bool(at + 24, 0, v.valid, "Reading.valid");
  e.string(at + 32, v.unit, "Reading.unit");
  return e.endStruct(at);
}

/** Reads and validates the Reading at `at`. */
export function decodeReading(d: mojo.Decoder, at = d.payloadStart): Reading {
  d.struct(at, 40);
  const sensor = d.view.getUint32(at + 8, true);
  const change = d.view.getInt32(at + 12, true);
  const value = d.view.getFloat64(at + 16, true);
  const valid = d.bool(at + 24, 0);
  const unit = d.string(at + 32);
  d.endStruct();
  return { sensor, change, value, valid, unit };
}

/** A deep copy of `v`. */
export function cloneReading(v: Reading): Reading {
  return {
    sensor: v.sensor,
    change: v.change,
    value: v.value,
    valid: v.valid,
    unit: v.unit,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsReading(a: Reading, b: Reading): boolean {
  return (
    a.sensor === b.sensor &&
    a.change === b.change &&
    mojo.sameValue(a.value, b.value) &&
    a.valid === b.valid &&
    a.unit === b.unit
  );
}

export interface Address {
  street: string;
  city: string;
  country: string;
}

/** Makes an Address of its defaults and `init`. */
export function createAddress(init: Partial<Address> = {}): Address {
  return {
    street: "",
    city: "",
    country: "",
    ...init,
  };
}

/** Writes an Address and returns its position. */
export function encodeAddress(e: mojo.Encoder, v: Address): number {
  const at = e.struct(32, 0);
  e.string(at + 8, v.street, "Address.street");
  e.string(at + 16, v.city, "Address.city");
  e.string(at + 24, v.country, "Address.country");
  return e.endStruct(at);
}

/** Reads and validates the Address at `at`. */
export function decodeAddress(d: mojo.Decoder, at = d.payloadStart): Address {
  d.struct(at, 32);
  const street = d.string(at + 8);
  const city = d.string(at + 16);
  const country = d.string(at + 24);
  d.endStruct();
  return { street, city, country };
}

/** A deep copy of `v`. */
export function cloneAddress(v: Address): Address {
  return {
    street: v.street,
    city: v.city,
    country: v.country,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsAddress(a: Address, b: Address): boolean {
  return a.street === b.street && a.city === b.city && a.country === b.country;
}

export interface Customer {
  name: string;
  email: string;
  address: Address;
}

/** Makes a Customer of its defaults and `init`. */
export function createCustomer(init: Partial<Customer> & Pick<Customer, "address">): Customer {
  return {
    name: "",
    email: "",
    ...init,
  };
}

/** Writes a Customer and returns its position. */
export function encodeCustomer(e: mojo.Encoder, v: Customer): number {
  const at = e.struct(32, 0);
  e.string(at + 8, v.name, "Customer.name");
  e.string(at + 16, v.email, "Customer.email");
  e.pointer(at + 24, encodeAddress(e, e.presentObject(v.address, "Customer.address")));
  return e.endStruct(at);
}

/** Reads and validates the Customer at `at`. */
export function decodeCustomer(d: mojo.Decoder, at = d.payloadStart): Customer {
  d.struct(at, 32);
  const name = d.string(at + 8);
  const email = d.string(at + 16);
  const address = decodeAddress(d, d.pointer(at + 24));
  d.endStruct();
  return { name, email, address };
}

/** A deep copy of `v`. */
export function cloneCustomer(v: Customer): Customer {
  return {
    name: v.name,
    email: v.email,
    address: cloneAddress(v.address),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsCustomer(a: Customer, b: Customer): boolean {
  return a.name === b.name && a.email === b.email && equalsAddress(a.address, b.address);
}

export interface Item {
  name: string;
  quantity: number;
  price: number;
  tags: string[];
}

/** Makes an Item of its defaults and `init`. */
export function createItem(init: Partial<Item> = {}): Item {
  return {
    name: "",
    quantity: 0,
    price: 0,
    tags: [],
    ...init,
  };
}

/** Writes an Item and returns its position. */
export function encodeItem(e: mojo.Encoder, v: Item): number {
  const at = e.struct(40, 0);
  e.string(at + 8, v.name, "Item.name");
  e.uint32(at + 16, v.quantity, "Item.quantity");
  e.double(at + 24, v.price, "Item.price");
  e.pointer(at + 32, e.stringArray(v.tags, "Item.tags"));
  return e.endStruct(at);
}

/** Reads and validates the Item at `at`. */
export function decodeItem(d: mojo.Decoder, at = d.payloadStart): Item {
  d.struct(at, 40);
  const name = d.string(at + 8);
  const quantity = d.view.getUint32(at + 16, true);
  const price = d.view.getFloat64(at + 24, true);
  const tags = d.stringArray(d.pointer(at + 32));
  d.endStruct();
  return { name, quantity, price, tags };
}

/** A deep copy of `v`. */
export function cloneItem(v: Item): Item {
  return {
    name: v.name,
    quantity: v.quantity,
    price: v.price,
    tags: v.tags.slice(),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsItem(a: Item, b: Item): boolean {
  return (
    a.name === b.name &&
    a.quantity === b.quantity &&
    mojo.sameValue(a.price, b.price) &&
    mojo.equalLists(a.tags, b.tags, mojo.sameValue)
  );
}

/** A nested struct with strings and arrays. */
export interface Order {
  number: string;
  paid: boolean;
  customer: Customer;
  items: Item[];
  stock: number[];
}

/** Makes an Order of its defaults and `init`. */
export function createOrder(init: Partial<Order> & Pick<Order, "customer">): Order {
  return {
    number: "",
    paid: false,
    items: [],
    stock: [],
    ...init,
  };
}

/** Writes an Order and returns its position. */
export function encodeOrder(e: mojo.Encoder, v: Order): number {
  const at = e.struct(48, 0);
  e.string(at + 8, v.number, "Order.number");
  e.bool(at + 16, 0, v.paid, "Order.paid");
  e.pointer(at + 24, encodeCustomer(e, e.presentObject(v.customer, "Order.customer")));
  e.pointer(at + 32, encodeArrayOfItem(e, v.items, "Order.items"));
  e.pointer(at + 40, e.int32Array(v.stock, "Order.stock"));
  return e.endStruct(at);
}

/** Reads and validates the Order at `at`. */
export function decodeOrder(d: mojo.Decoder, at = d.payloadStart): Order {
  d.struct(at, 48);
  const number_ = d.string(at + 8);
  const paid = d.bool(at + 16, 0);
  const customer = decodeCustomer(d, d.pointer(at + 24));
  const items = decodeArrayOfItem(d, d.pointer(at + 32));
  const stock = d.int32Array(d.pointer(at + 40));
  d.endStruct();
  return { number: number_, paid, customer, items, stock };
}

/** A deep copy of `v`. */
export function cloneOrder(v: Order): Order {
  return {
    number: v.number,
    paid: v.paid,
    customer: cloneCustomer(v.customer),
    items: v.items.map(cloneItem),
    stock: v.stock.slice(),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsOrder(a: Order, b: Order): boolean {
  return (
    a.number === b.number &&
    a.paid === b.paid &&
    equalsCustomer(a.customer, b.customer) &&
    mojo.equalLists(a.items, b.items, equalsItem) &&
    mojo.equalLists(a.stock, b.stock, mojo.sameValue)
  );
}

/** A large map. */
export interface Scores {
  scores: Map<string, number>;
}

/** Makes a Scores of its defaults and `init`. */
export function createScores(init: Partial<Scores> = {}): Scores {
  return {
    scores: new Map(),
    ...init,
  };
}

/** Writes a Scores and returns its position. */
export function encodeScores(e: mojo.Encoder, v: Scores): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeMapOfStringToInt32(e, v.scores, "Scores.scores"));
  return e.endStruct(at);
}

/** Reads and validates the Scores at `at`. */
export function decodeScores(d: mojo.Decoder, at = d.payloadStart): Scores {
  d.struct(at, 16);
  const scores = decodeMapOfStringToInt32(d, d.pointer(at + 8));
  d.endStruct();
  return { scores };
}

/** A deep copy of `v`. */
export function cloneScores(v: Scores): Scores {
  return {
    scores: cloneMapOfStringToInt32(v.scores),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsScores(a: Scores, b: Scores): boolean {
  return mojo.equalMaps(a.scores, b.scores, mojo.sameValue);
}

function encodeArrayOfItem(
  e: mojo.Encoder,
  values: readonly Item[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeItem(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfItem(d: mojo.Decoder, at: number, length = -1): Item[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Item[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeItem(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function encodeMapOfStringToInt32(
  e: mojo.Encoder,
  map: Map<string, number>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.stringArray([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, e.int32Array([...map.values()], field));
  return at;
}

function decodeMapOfStringToInt32(d: mojo.Decoder, at: number): Map<string, number> {
  d.map(at);
  const keys = d.stringArray(d.pointer(at + 8));
  const values = d.int32Array(d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function cloneMapOfStringToInt32(map: Map<string, number>): Map<string, number> {
  return new Map(map);
}
