#include <libxml/xmlversion.h>
/* Debian's libxml2 pulls in ICU's headers, which clash with the ICU inside Foundation; nothing read here depends on them. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
