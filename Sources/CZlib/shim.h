#include <zlib.h>
// deflateInit2 and inflateInit2 are macros, which Swift does not import.
static inline int build_site_deflate_init_gzip(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
}
static inline int build_site_inflate_init_gzip(z_stream *stream) {
  return inflateInit2(stream, 15 + 16);
}
