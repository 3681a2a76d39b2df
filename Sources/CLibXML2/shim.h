// Debian builds libxml2 with ICU, whose enums clash with Foundation's own. Leaving the macro out
// changes one private struct (the character encoding handler) that this project never touches.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
#include <libxml/catalog.h>
#include <string.h>

// How far the parser has read. libxml2 drops what it has read from its buffer now and then, so the
// pointer alone does not tell.
static inline long bs_bytes_read(xmlParserCtxtPtr context) {
  if (context == NULL || context->input == NULL) return -1;
  return (long)context->input->consumed + (long)(context->input->cur - context->input->base);
}

// Whether a text has a '&' or a carriage return.
static inline int bs_has_reference_or_return(const unsigned char *text, long count) {
  return memchr(text, '&', (size_t)count) != NULL || memchr(text, '\r', (size_t)count) != NULL;
}
