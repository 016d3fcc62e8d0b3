/** With `node --import`: whatever lists a folder gets it in the opposite order, as another file system might give it. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { readdir, readdirSync } = fs;
const readdirPromise = fs.promises.readdir;

fs.readdirSync = (...args) => readdirSync(...args).reverse();
fs.promises.readdir = async (...args) => (await readdirPromise(...args)).reverse();
fs.readdir = (...args) => {
  const callback = args.pop();
  readdir(...args, (error, entries) => callback(error, entries?.reverse()));
};
syncBuiltinESMExports();
