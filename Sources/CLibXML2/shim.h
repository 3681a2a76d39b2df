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
