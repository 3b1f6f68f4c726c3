// WEAVIATE_URL: one server or several, separated by commas; each as http(s)://host:port, its gRPC port
// after "?grpc=" where it is not 50051, or host:port where gRPC has a host of its own.
import { withoutEnding } from '../../corpus/ends.js';

export interface Endpoint {
  /** As it is shown. */
  readonly url: string;
  readonly http: Address & { readonly path: string };
  readonly grpc: Address;
}

interface Address {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
}

const GRPC_PORT = 50_051;

export const ENDPOINT_ERROR =
  'must be web addresses separated by commas, such as http://localhost:8080 or, where gRPC is not on port 50051, http://localhost:8080?grpc=50052';

/** The endpoints, or undefined when something else is meant. */
export function parseEndpoints(value: string): readonly Endpoint[] | undefined {
  const parsed = value.split(',').map((part) => parseEndpoint(part.trim()));
  const endpoints = parsed.filter((each) => each !== undefined);
  const isWhole = endpoints.length === parsed.length;
  return isWhole && new Set(endpoints.map(({ url }) => url)).size === parsed.length
    ? endpoints
    : undefined;
}

function parseEndpoint(text: string): Endpoint | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, hostname, port, pathname, searchParams, hash, username, password } = new URL(
    text,
  );
  const { grpc: given, ...others } = Object.fromEntries(searchParams);
  if (username || password || hash || Object.keys(others).length > 0) return undefined;
  const secure = protocol === 'https:';
  const grpc = grpcAddress(given, hostname, secure);
  if (!grpc) return undefined;
  const path = withoutEnding(pathname, (sign) => sign === '/');
  const http = { host: hostname, port: Number(port) || (secure ? 443 : 80), secure, path };
  return { url: `${protocol}//${hostname}:${http.port}${path}`, http, grpc };
}

function grpcAddress(given: string | undefined, hostname: string, secure: boolean) {
  if (given === undefined) return { host: hostname, port: GRPC_PORT, secure };
  const [, host = hostname, port] = /^(?:(.+):)?(\d{1,5})$/.exec(given) ?? [];
  const number = Number(port);
  return number >= 1 && number <= 65_535 ? { host, port: number, secure } : undefined;
}
