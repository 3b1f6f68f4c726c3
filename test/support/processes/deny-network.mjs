// Loaded before a program (`node --import`), denies it the network: every attempt is written to the file
// that NETWORK_LOG names, and fails.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const deny = (target, name, label = name) => {
  target[name] = () => {
    appendFileSync(process.env.NETWORK_LOG, `${label}\n`);
    throw new Error(`The network is denied: ${label}.`);
  };
};

for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  deny(dns, name, `dns.${name}`);
  deny(dns.promises, name, `dns.promises.${name}`);
}
for (const name of ['request', 'get']) {
  deny(http, name, `http.${name}`);
  deny(https, name, `https.${name}`);
}
for (const name of ['connect', 'createConnection']) deny(net, name, `net.${name}`);
deny(net.Socket.prototype, 'connect', 'socket.connect');
deny(tls, 'connect', 'tls.connect');
deny(http2, 'connect', 'http2.connect');
deny(dgram, 'createSocket', 'dgram.createSocket');
deny(globalThis, 'fetch', 'fetch');
syncBuiltinESMExports();
