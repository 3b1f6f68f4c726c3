# The bot as an image: docker build -t verbatim . (docs/operation.md).
# No token and no setting of yours is in it: they come with `docker run --env-file .env`.

# Node.js 24 is maintained until April 2028. The digest is that of the image for all platforms, as Docker's own
# list has it (docker-library/repo-info, repos/node/remote/24.21.0-bookworm-slim.md, 19 September 2026). Each
# release puts in the newest 24.x: `docker buildx imagetools inspect node:24-bookworm-slim` says both.
ARG NODE=node:24.21.0-bookworm-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6

FROM ${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY commands ./commands
RUN npm run build

# What runs, without what builds and tests it (TypeScript is there for i18next, which can do without); of
# onnxruntime, the library for Linux only.
FROM ${NODE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/typescript node_modules/@typescript \
    node_modules/onnxruntime-node/bin/napi-v3/darwin node_modules/onnxruntime-node/bin/napi-v3/win32

FROM ${NODE}
ENV NODE_ENV=production METRICS_PORT=9464 METRICS_HOST=0.0.0.0
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE NOTICE ./
COPY migrations ./migrations
COPY models ./models
COPY articles ./articles
# The only folders that it writes to; a volume that is mounted there for the first time takes over owner and mode.
RUN mkdir -p index && mkdir -m 700 data && chown node:node index data
VOLUME ["/app/index", "/app/data"]
USER node
EXPOSE 9464
# Where the settings have METRICS_PORT=0, nobody can be asked.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "if (!Number(process.env.METRICS_PORT)) process.exit(0); fetch('http://127.0.0.1:' + process.env.METRICS_PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
