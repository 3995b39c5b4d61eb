#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

// The node types of extensions are variables, set once when the extensions are registered; no header declares them.
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;

static inline cmark_node_type node_type_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type node_type_strikethrough(void) { return CMARK_NODE_STRIKETHROUGH; }
