/* Names of tensors that lie in something: attributes of instances, items of lists, tuples and
 * dicts, parameters of modules. They are looked up where a line begins, so whatever put them there,
 * the names are right; how far is bounded, so that a program with much in its variables stays
 * quick. */
#include <string.h>

#include "lang/list.h"
#include "lang/observe.h"

enum { MAX_DEPTH = 4, MAX_ITEMS = 32, MAX_NAMES = 256, MAX_VISITS = 2000 };

/* The members of one frame. First only hashed: names are written when the hash is another. */
typedef struct members {
    gw_vm *vm;
    const gw_python_frame *frame;
    gw_buffer path;  /* of what is being looked at */
    gw_buffer names; /* NUL-ended, one after the other */
    struct gw_tensor *tensors[MAX_NAMES];
    size_t offsets[MAX_NAMES];
    size_t n, visits;
    uint64_t hash;
    bool writes;
} members;

static void mix(members *m, uint64_t word) {
    m->hash = (m->hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    m->hash ^= m->hash >> 29;
}

static void note(members *m, struct gw_tensor *tensor) {
    if (m->n == MAX_NAMES) {
        return;
    }
    mix(m, (uintptr_t)tensor);
    if (m->writes) {
        m->offsets[m->n] = m->names.length;
        m->tensors[m->n] = tensor;
        gw_buffer_add(&m->names, m->path.data, m->path.length);
        gw_buffer_char(&m->names, '\0');
    }
    m->n++;
}

static void visit(members *m, gw_value v, int depth);

/* The member that `name` leads to. */
static void visit_attribute(members *m, const gw_str *name, gw_value v, int depth) {
    const size_t length = m->path.length;
    mix(m, (uintptr_t)name);
    if (m->writes) {
        gw_buffer_char(&m->path, '.');
        gw_buffer_text(&m->path, name->data);
    }
    visit(m, v, depth);
    gw_buffer_truncate(&m->path, length);
}

static void visit_items(members *m, const gw_value *items, size_t n, int depth) {
    for (size_t i = 0; i < n && i < MAX_ITEMS; i++) {
        const size_t length = m->path.length;
        mix(m, i + 1);
        if (m->writes) {
            gw_buffer_format(&m->path, "[%zu]", i);
        }
        visit(m, items[i], depth);
        gw_buffer_truncate(&m->path, length);
    }
}

/* Where a module or a class body has its variables; NULL: in slots. */
static const gw_dict *names_of(const gw_python_frame *frame) {
    if (frame->code->code->flags & GW_CODE_NEWLOCALS) {
        return NULL;
    }
    return frame->locals ? frame->locals : frame->globals;
}

/* What a tensor is called: by a variable, else as a member that has been visited; NULL: nothing. */
static const char *name_of(const members *m, const struct gw_tensor *tensor) {
    const gw_dict *names = names_of(m->frame);
    const gw_code *code = m->frame->code->code;
    gw_value key, value;
    size_t at = 0;
    while (names && gw_dict_next(names, &at, &key, &value)) {
        if (gw_is_str(key) && gw_is_object(value) && m->vm->tensor_of(value) == tensor) {
            return gw_as_str(key)->data;
        }
    }
    for (uint32_t i = 0; !names && i < code->n_locals; i++) {
        const gw_value local = m->frame->slots[i];
        if (gw_is_object(local) && m->vm->tensor_of(local) == tensor) {
            return m->frame->code->local_names[i]->data;
        }
    }
    for (size_t i = 0; i < m->n; i++) {
        if (m->tensors[i] == tensor) {
            return m->names.data + m->offsets[i];
        }
    }
    return NULL;
}

/* The `i`th of a dict's keys, that is a tensor: an optimiser keeps its state so. One without a name
 * here is called by its number, as in a state_dict(). False: `key` is no tensor. */
static bool visit_tensor_key(members *m, gw_value key, size_t i) {
    struct gw_tensor *tensor = gw_is_object(key) ? m->vm->tensor_of(key) : NULL;
    if (!tensor) {
        return false;
    }
    mix(m, (uintptr_t)tensor);
    if (m->writes) {
        const char *name = name_of(m, tensor);
        if (name) {
            gw_buffer_format(&m->path, "[%s]", name);
        } else {
            gw_buffer_format(&m->path, "[%zu]", i);
        }
    }
    return true;
}

static void visit_dict(members *m, const gw_dict *dict, int depth) {
    gw_value key, value;
    size_t at = 0;
    for (size_t i = 0; i < MAX_ITEMS && gw_dict_next(dict, &at, &key, &value); i++) {
        const size_t length = m->path.length;
        if (gw_is_str(key)) {
            mix(m, (uintptr_t)key.o);
            if (m->writes) {
                gw_buffer_format(&m->path, "['%s']", gw_as_str(key)->data);
            }
        } else if (key.tag == GW_V_INT) {
            mix(m, (uint64_t)key.i);
            if (m->writes) {
                gw_buffer_format(&m->path, "[%lld]", (long long)key.i);
            }
        } else if (!visit_tensor_key(m, key, i)) {
            continue;
        }
        visit(m, value, depth);
        gw_buffer_truncate(&m->path, length);
    }
}

static void visit_public(members *m, const gw_dict *attributes, int depth) {
    gw_value key, value;
    size_t at = 0;
    for (size_t i = 0; attributes && i < MAX_ITEMS && gw_dict_next(attributes, &at, &key, &value);
         i++) {
        if (gw_is_str(key) && gw_as_str(key)->data[0] != '_') {
            visit_attribute(m, gw_as_str(key), value, depth);
        }
    }
}

/* Attributes of an instance; those that begin with an underscore are its own affair, but for those
 * where a module keeps its parameters, buffers and modules. */
static void visit_instance(members *m, gw_value v, int depth) {
    static const gw_name_id kept[] = {GW_N__parameters, GW_N__buffers, GW_N__modules};
    const gw_dict *attributes = gw_object_attributes(m->vm, v, false);
    const gw_dict *slots = gw_object_slot_values(m->vm, v, false);
    gw_value key, value;
    size_t at = 0;
    visit_public(m, slots == attributes ? NULL : slots, depth);
    visit_public(m, attributes, depth);
    for (size_t k = 0; attributes && k < sizeof kept / sizeof *kept; k++) {
        const gw_value dict = gw_dict_get_str(attributes, gw_name(m->vm, kept[k]));
        at = 0;
        while (gw_is_dict(dict) && gw_dict_next(gw_as_dict(dict), &at, &key, &value)) {
            if (gw_is_str(key)) {
                visit_attribute(m, gw_as_str(key), value, depth);
            }
        }
    }
}

static void visit(members *m, gw_value v, int depth) {
    gw_value *items;
    size_t n;
    if (!gw_is_object(v) || m->visits++ > MAX_VISITS || depth > MAX_DEPTH) {
        return;
    }
    struct gw_tensor *tensor = m->vm->tensor_of(v);
    if (tensor) {
        note(m, tensor);
    } else if (gw_is_dict(v)) {
        visit_dict(m, gw_as_dict(v), depth + 1);
    } else if (gw_has_layout(v, GW_L_INSTANCE)) {
        visit_instance(m, v, depth + 1);
    } else if (gw_sequence_items(v, &items, &n)) {
        visit_items(m, items, n, depth + 1);
    }
}

/* What a variable holds, when it is no tensor itself: those have names by their bindings. */
static void visit_variable(members *m, const gw_str *name, gw_value v) {
    if (gw_has_layout(v, GW_L_MODULE) || !gw_is_object(v) || m->vm->tensor_of(v)) {
        return;
    }
    mix(m, (uintptr_t)name);
    gw_buffer_truncate(&m->path, 0);
    if (m->writes) {
        gw_buffer_text(&m->path, name->data);
    }
    visit(m, v, 0);
}

static void visit_frame(members *m, const gw_python_frame *frame) {
    const gw_code *code = frame->code->code;
    gw_value key, value;
    size_t at = 0;
    m->n = m->visits = 0;
    m->hash = 1;
    const gw_dict *names = names_of(frame);
    while (names && gw_dict_next(names, &at, &key, &value)) {
        if (gw_is_str(key) && gw_as_str(key)->data[0] != '_') {
            visit_variable(m, gw_as_str(key), value);
        }
    }
    for (uint32_t i = 0; !names && i < code->n_locals; i++) {
        visit_variable(m, frame->code->local_names[i], frame->slots[i]);
    }
}

void gw_observe_members(gw_vm *vm, gw_python_frame *frame) {
    const bool any = vm->ctx->next_tensor_id > 1; /* was there ever a tensor? */
    if (!any || !vm->tensor_of || !vm->ctx->observer->members) {
        return;
    }
    members *m = gw_alloc(vm->ctx, sizeof *m); /* its arrays are as long as it says */
    if (!m) {                                  /* without memory for it names go untold */
        gw_error_clear(vm->ctx);
        return;
    }
    m->vm = vm;
    m->frame = frame;
    m->writes = false;
    gw_buffer_init(&m->path, vm->ctx);
    gw_buffer_init(&m->names, vm->ctx);
    visit_frame(m, frame);
    if (m->hash != frame->members && (m->n || frame->members)) {
        frame->members = m->n ? m->hash : 0;
        m->writes = true;
        visit_frame(m, frame);
        const char *names[MAX_NAMES];
        for (size_t i = 0; i < m->n; i++) {
            names[i] = m->names.data + m->offsets[i];
        }
        if (!m->names.failed && !m->path.failed) {
            vm->ctx->observer->members(vm->ctx->observer_user, vm->depth - 1, names, m->tensors,
                                       m->n);
        }
    }
    gw_buffer_free(&m->names);
    gw_buffer_free(&m->path);
    gw_release(vm->ctx, m, sizeof *m);
}

/* ---- modules --------------------------------------------------------------------------------- */

/* Appends ".name" for each step from `module` down to `wanted`; false: it is not in there. */
static bool find_inside(gw_vm *vm, gw_value module, gw_value wanted, int depth, gw_buffer *out) {
    const gw_dict *attributes =
        gw_is_object(module) ? gw_object_attributes(vm, module, false) : NULL;
    const gw_value inner = attributes ? gw_dict_get_text(vm, attributes, "_modules") : gw_unset();
    const size_t length = out->length;
    gw_value key, value;
    size_t at = 0;
    while (gw_is_dict(inner) && gw_dict_next(gw_as_dict(inner), &at, &key, &value)) {
        if (!gw_is_str(key)) {
            continue;
        }
        gw_buffer_format(out, ".%s", gw_as_str(key)->data);
        if (gw_is_same(value, wanted) ||
            (depth < MAX_DEPTH && find_inside(vm, value, wanted, depth + 1, out))) {
            return true;
        }
        gw_buffer_truncate(out, length);
    }
    return false;
}

/* The variable of the program's own frame nearest below that holds `module`. */
static bool find_variable(const gw_python_frame *frame, gw_value module, gw_buffer *out) {
    gw_value key, value;
    size_t at = 0;
    const gw_dict *names = names_of(frame);
    for (uint32_t i = 0; !names && i < frame->code->code->n_locals; i++) {
        if (gw_is_same(frame->slots[i], module)) {
            return gw_buffer_text(out, frame->code->local_names[i]->data);
        }
    }
    names = names ? names : frame->globals;
    while (gw_dict_next(names, &at, &key, &value)) {
        if (gw_is_same(value, module) && gw_is_str(key)) {
            return gw_buffer_text(out, gw_as_str(key)->data);
        }
    }
    return false;
}

bool gw_module_path(gw_vm *vm, const gw_python_frame *frame, gw_buffer *out) {
    const gw_value self = frame->slots[0];
    for (const gw_frame *at = frame->frame.below; at; at = at->below) {
        const gw_python_frame *below = (const gw_python_frame *)at;
        if (at->kind != GW_FRAME_PYTHON) {
            continue;
        }
        if (below->is_module) {
            return gw_module_path(vm, below, out) && find_inside(vm, below->slots[0], self, 0, out);
        }
        if (below->code->visible) {
            return find_variable(below, self, out);
        }
    }
    return false;
}
