/* Who watches a run. The engine tells an observer what it does and knows nothing else of it; the
 * trace (autograd/trace_record.c) is one. Every callback may be NULL. Tensors and nodes are
 * borrowed: an observer that keeps a value copies it. A callback that fails sets the context's
 * error. */
#ifndef GW_BASE_OBSERVER_H
#define GW_BASE_OBSERVER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct gw_context;
struct gw_tensor;
struct gw_node;

/* A span of source text. Lines count from 1, columns from 0 in code points; line 0: nowhere. */
typedef struct gw_site {
    int32_t line, column, end_line, end_column;
} gw_site;

typedef enum gw_scope_kind { GW_SCOPE_FUNCTION, GW_SCOPE_LOOP, GW_SCOPE_MODULE } gw_scope_kind;

/* A call of a function, one round of a loop, a call of an nn.Module. */
typedef struct gw_scope_info {
    gw_scope_kind kind;
    const char *name; /* of the function; "for", "while"; of the module's class */
    const char *path; /* of a module: "net.fc1"; "" otherwise, and when nobody knows it */
    int32_t line;     /* of the def or the loop; 0: none */
    uint32_t round;   /* of the loop, from 0 */
    uint32_t rounds;  /* that the loop is to have; 0: nobody knows */
    size_t depth;     /* of a function: that of its variables */
} gw_scope_info;

typedef struct gw_observer {
    /* `out` was made by operation `op` ("mul", "ones"); its node, if any, is its grad_fn. */
    void (*forward)(void *user, const char *op, struct gw_tensor *const *inputs, size_t n_inputs,
                    struct gw_tensor *out);
    /* backward() starts at `root` with `gradient`; `inputs` of autograd.grad are not told. */
    void (*backward_begin)(void *user, struct gw_tensor *root, struct gw_tensor *gradient);
    /* `node` received `in` (one a forward output, NULL: none) and sends `out` (one an edge). */
    void (*backward)(void *user, struct gw_node *node, struct gw_tensor *const *in, size_t n_in,
                     struct gw_tensor *const *out, size_t n_out, bool freed_saved);
    void (*backward_end)(void *user);
    /* A hook called `name` ran at `node`, on a tensor (its id; 0: on the node): what it was shown
     * and what is there now, `n` each, NULL: none. */
    void (*hook)(void *user, struct gw_node *node, uint64_t tensor_id, const char *name,
                 struct gw_tensor *const *before, struct gw_tensor *const *after, size_t n);
    /* About to add, and added, to leaf.grad; `leaf->grad` is the old and then the new one. */
    void (*accumulate_begin)(void *user, struct gw_node *node, struct gw_tensor *leaf);
    void (*accumulate)(void *user, struct gw_node *node, struct gw_tensor *leaf,
                       struct gw_tensor *added);
    /* About to write, and wrote, into `self`'s storage; every tensor that shares it changes. */
    void (*inplace_begin)(void *user, struct gw_tensor *self);
    void (*inplace)(void *user, const char *op, struct gw_tensor *const *inputs, size_t n_inputs,
                    struct gw_tensor *self);
    /* leaf.grad was assigned (x.grad = None, zero_grad); `before` NULL: was None. */
    void (*grad_set)(void *user, struct gw_tensor *leaf, struct gw_tensor *before);
    /* requires_grad_() changed the flag of `self`. */
    void (*requires_grad)(void *user, struct gw_tensor *self, bool before);
    /* `name` of scope `depth` (0: module) now means `tensor`; NULL: no tensor any more. */
    void (*bind)(void *user, const char *name, size_t depth, struct gw_tensor *tensor);
    /* `name` as above, but of what holds tensors: "self.w", "params[0]", "net.fc1.weight". All
     * there are now at `depth`: those of before that are not among them are gone. */
    void (*members)(void *user, size_t depth, const char *const *names,
                    struct gw_tensor *const *tensors, size_t n);
    /* Scopes nest. */
    void (*scope)(void *user, const gw_scope_info *scope, bool enter);
    /* The node with this id is no more. */
    void (*node_freed)(void *user, uint64_t node_id);
    void (*print)(void *user, const char *text, size_t length);
    /* Written to stderr: warnings, logs. */
    void (*complain)(void *user, const char *text, size_t length);
    /* A figure was drawn: one of the same `name` before it is out of date. `about` is JSON: what is
     * in it, for who cannot see it. */
    void (*figure)(void *user, const char *name, const char *about, const char *svg, size_t length);
    void (*error)(void *user, const char *type, const char *message);
} gw_observer;

#endif
