import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';

/** Dexie looks for the browser's database when it is loaded; here it is given one in memory, whatever was loaded first. */
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

export { indexedDB };
