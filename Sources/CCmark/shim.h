#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

// The node types of extensions are variables, set once when the extensions are registered; no header declares them.
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;

static inline cmark_node_type node_type_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type node_type_strikethrough(void) { return CMARK_NODE_STRIKETHROUGH; }

// Where each thread keeps what its documents take their memory from: Swift has no variables of threads.
static inline void **parser_memory_of_thread(void) {
  static _Thread_local __attribute__((tls_model("initial-exec"))) void *memory;
  return &memory;
}
