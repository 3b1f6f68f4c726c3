// WEAVIATE_URL as people may write it.
import { expect, test } from 'vitest';
import { readConfig } from '../../../src/config.js';
import { UserError } from '../../../src/errors.js';
import { parseEndpoints } from '../../../src/store/weaviate/endpoints.js';

test.each([
  ['http://localhost:8080', 'http://localhost:8080', 'localhost:50051'],
  ['http://localhost:8080/?grpc=50052', 'http://localhost:8080', 'localhost:50052'],
  ['http://10.0.0.7', 'http://10.0.0.7:80', '10.0.0.7:50051'],
  [
    'https://db.example.org/weaviate/',
    'https://db.example.org:443/weaviate',
    'db.example.org:50051',
  ],
  [
    'https://db.example.org?grpc=grpc.example.org:443',
    'https://db.example.org:443',
    'grpc.example.org:443',
  ],
  ['http://[::1]:8080?grpc=9', 'http://[::1]:8080', '[::1]:9'],
])('%s is a server', (text, url, grpc) => {
  const [endpoint] = parseEndpoints(text) ?? [];
  expect(endpoint?.url).toBe(url);
  expect(`${endpoint?.grpc.host}:${endpoint?.grpc.port}`).toBe(grpc);
  expect(endpoint?.http.secure).toBe(text.startsWith('https'));
  expect(endpoint?.grpc.secure).toBe(endpoint?.http.secure);
});

test('several servers are separated by commas', () => {
  const urls = parseEndpoints('http://a:1?grpc=2, http://b:1?grpc=3')?.map(({ url }) => url);
  expect(urls).toEqual(['http://a:1', 'http://b:1']);
});

test.each([
  'localhost:8080',
  'ftp://localhost',
  'http://',
  'http://user:secret@localhost:8080',
  'http://localhost:8080?grpc=',
  'http://localhost:8080?grpc=0',
  'http://localhost:8080?grpc=65536',
  'http://localhost:8080?key=secret',
  'http://localhost:8080#here',
  'http://a:1,',
  'http://a:1,http://a:1',
])('"%s" is refused, with what to write instead', (text) => {
  expect(() => readConfig({ WEAVIATE_URL: text })).toThrow(UserError);
  expect(() => readConfig({ WEAVIATE_URL: text })).toThrow(
    /^WEAVIATE_URL must be web addresses separated by commas, such as http:\/\/localhost:8080 /,
  );
});

test('Weaviate cannot be chosen without its address', () => {
  expect(() => readConfig({ VECTOR_STORE: 'weaviate' })).toThrow(
    /^WEAVIATE_URL must be set with VECTOR_STORE=weaviate/,
  );
  expect(() => readConfig({ VECTOR_STORE: 'postgres' })).toThrow(
    /^VECTOR_STORE must be one of vectra and weaviate/,
  );
  const both = { VECTOR_STORE: 'weaviate', WEAVIATE_URL: 'http://localhost:8080' };
  expect(readConfig(both).VECTOR_STORE).toBe('weaviate');
});
