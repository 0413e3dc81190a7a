#include "lang/textual.h"

#include <stdio.h>
#include <string.h>

#include "lang/dict.h"
#include "lang/frame.h"
#include "lang/list.h"
#include "lang/set.h"
#include "lang/text.h"
#include "lang/type.h"
#include "lang/unicode.h"

/* --- Strings ---------------------------------------------------------------------------------- */

bool gw_buffer_escape(gw_buffer *out, uint32_t c) {
    const char *format = c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x";
    return gw_buffer_format(out, format, (unsigned)c);
}

static void escape(gw_buffer *out, uint32_t c, char quote) {
    if (c == (uint32_t)quote || c == '\\') {
        gw_buffer_char(out, '\\');
        gw_buffer_char(out, (char)c);
    } else if (c == '\n' || c == '\r' || c == '\t') {
        gw_buffer_text(out, c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
    } else {
        gw_buffer_escape(out, c);
    }
}

static bool str_repr(gw_buffer *out, const gw_str *s, bool ascii) {
    const bool single = memchr(s->data, '\'', s->size) != NULL;
    const char quote = single && !memchr(s->data, '"', s->size) ? '"' : '\'';
    gw_buffer_char(out, quote);
    for (size_t at = 0; at < s->size;) {
        uint32_t c = 0;
        const size_t n = gw_text_decode(s->data + at, s->size - at, &c);
        if (c == (uint32_t)quote || c == '\\' || !gw_is_printable(c) || (ascii && c > 126)) {
            escape(out, c, quote);
        } else {
            gw_buffer_add(out, s->data + at, n);
        }
        at += n;
    }
    return gw_buffer_char(out, quote);
}

gw_str *gw_str_repr(gw_vm *vm, const gw_str *s) {
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    str_repr(&text, s, false);
    gw_str *result = gw_str_of_buffer(vm, &text);
    gw_buffer_free(&text);
    return result;
}

/* --- repr and str ----------------------------------------------------------------------------- */

gw_str *gw_default_repr(gw_vm *vm, gw_value v) {
    const gw_type *type = gw_type_of(vm, v);
    const bool plain = gw_str_is(type->module, "builtins");
    return gw_str_format(vm, "<%s%s%s object at %p>", plain ? "" : type->module->data,
                         plain ? "" : ".", type->qualname->data,
                         gw_is_object(v) ? (void *)v.o : NULL);
}

/* values: v; i: the dunder. Its answer must be a string. */
static gw_flow text_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_name_id name = (gw_name_id)task->i;
    const bool by_repr = name == GW_N___str__ && gw_dunder_is_default(vm, task->values[0], name);
    GW_TASK_BEGIN(task)
    GW_AWAIT(task,
             gw_call_dunder(vm, gw_dunder(vm, task->values[0], by_repr ? GW_N___repr__ : name),
                            task->values[0], task->values[1], gw_unset(), &in));
    if (!gw_is_str(in)) {
        gw_raise(vm, GW_X_TypeError,
                 name == GW_N___format__ ? "%s must return a str, not %s"
                                         : "%s returned non-string (type %s)",
                 gw_name(vm, name)->data, gw_type_name(vm, in));
        gw_release_value(in);
        return GW_RAISED;
    }
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow call_text(gw_vm *vm, gw_value v, gw_name_id name, gw_value argument) {
    const gw_value values[] = {v, argument};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, text_step, values, 2, &task);
    if (flow == GW_CALLED) {
        task->i = (int64_t)name;
    }
    if (name == GW_N___format__ && !gw_dunder_is_default(vm, v, name)) {
        return flow;
    }
    return gw_task_nest(vm, flow, 1,
                        name == GW_N___repr__  ? " while getting the repr of an object"
                        : name == GW_N___str__ ? " while getting the str of an object"
                                               : " while calling a Python object");
}

gw_flow gw_repr(gw_vm *vm, gw_value v, gw_value *out) {
    if (gw_is_heap(v)) {
        return call_text(vm, v, GW_N___repr__, gw_unset());
    }
    const gw_slots *slots = gw_type_of(vm, v)->slots;
    return slots->repr ? slots->repr(vm, v, out) : gw_return_str(gw_default_repr(vm, v), out);
}

gw_flow gw_to_str(gw_vm *vm, gw_value v, gw_value *out) {
    if (gw_is_heap(v)) {
        return call_text(vm, v, GW_N___str__, gw_unset());
    }
    if (gw_is_str(v)) {
        *out = gw_retain(v);
        return GW_RETURNED;
    }
    const gw_slots *slots = gw_type_of(vm, v)->slots;
    return slots->str ? slots->str(vm, v, out) : gw_repr(vm, v, out);
}

gw_flow gw_format(gw_vm *vm, gw_value v, gw_str *spec, gw_value *out) {
    if (gw_is_heap(v)) {
        return call_text(vm, v, GW_N___format__, gw_object_value(spec));
    }
    const gw_slots *slots = gw_type_of(vm, v)->slots;
    if (slots->format) {
        return slots->format(vm, v, spec, out);
    }
    if (spec->size) {
        return gw_raise(vm, GW_X_TypeError, "unsupported format string passed to %s.__format__",
                        gw_type_name(vm, v));
    }
    return gw_to_str(vm, v, out);
}

/* values: v, spec; i: the conversion. */
static gw_flow converted_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    if (task->i == 's') {
        GW_AWAIT(task, gw_to_str(vm, task->values[0], &in));
    } else if (task->i == 'r') {
        GW_AWAIT(task, gw_repr(vm, task->values[0], &in));
    } else {
        GW_AWAIT(task, gw_ascii(vm, task->values[0], &in));
    }
    gw_assign_take(&task->values[0], in);
    GW_AWAIT(task, gw_format(vm, task->values[0], gw_as_str(task->values[1]), &in));
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

gw_flow gw_format_converted(gw_vm *vm, gw_value v, char conversion, gw_str *spec, gw_value *out) {
    (void)out;
    const gw_value values[] = {v, gw_object_value(spec)};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, converted_step, values, 2, &task);
    if (flow == GW_CALLED) {
        task->i = conversion;
    }
    return flow;
}

static gw_flow ascii_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_repr(vm, task->values[0], &in));
    const gw_str *s = gw_as_str(in);
    for (size_t at = 0; at < s->size;) {
        uint32_t c = 0;
        at += gw_text_decode(s->data + at, s->size - at, &c);
        if (c < 127) {
            gw_buffer_char(&task->text, (char)c);
        } else {
            escape(&task->text, c, '\0');
        }
    }
    gw_release_value(in);
    return gw_return_str(gw_str_of_buffer(vm, &task->text), out);
    GW_TASK_END
    return GW_RAISED;
}

gw_flow gw_ascii(gw_vm *vm, gw_value v, gw_value *out) {
    (void)out;
    return gw_task_start(vm, ascii_step, &v, 1, NULL);
}

/* --- Containers ------------------------------------------------------------------------------- */

/* The next thing whose repr belongs into the container's; false at the end. i: how far, j: 1 when
 * the value of a dict's key is next. */
static bool next_part(gw_task *task, gw_value *part) {
    const gw_value self = task->values[0];
    gw_value *items, key, value;
    size_t n, at = (size_t)task->i;
    if (gw_sequence_items(self, &items, &n)) {
        if (at >= n) {
            return false;
        }
        *part = items[at];
        task->i++;
        return true;
    }
    if (gw_is_set(self)) {
        const bool more = gw_set_next(gw_as_set(self), &at, part);
        task->i = (int64_t)at;
        return more;
    }
    if (!gw_dict_next(gw_as_dict(self), &at, &key, &value)) {
        return false;
    }
    *part = task->j ? value : key;
    task->i = task->j ? (int64_t)at : task->i;
    task->j = !task->j;
    return true;
}

/* Every set but one of the class set itself is written as a call of its class. */
static bool names_its_class(const gw_vm *vm, gw_value self) {
    return gw_is_set(self) && gw_type_of(vm, self) != vm->types[GW_T_set];
}

static const char *opening(gw_value self) {
    switch (self.o->type->layout) {
    case GW_L_LIST:
        return "[";
    case GW_L_TUPLE:
        return "(";
    default:
        return "{";
    }
}

static const char *closing(gw_vm *vm, gw_value self) {
    switch (self.o->type->layout) {
    case GW_L_LIST:
        return "]";
    case GW_L_TUPLE:
        return gw_as_tuple(self)->length == 1 ? ",)" : ")";
    case GW_L_SET:
        return names_its_class(vm, self) ? "})" : "}";
    default:
        return "}";
    }
}

static gw_flow container_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out);

/* Is the container being written further down on the stack? */
static bool is_inside_itself(const gw_vm *vm, gw_value self) {
    for (gw_frame *f = vm->top; f; f = f->below) {
        if (f->kind == GW_FRAME_TASK && gw_frame_task(f)->step == container_step &&
            gw_is_same(gw_frame_task(f)->values[0], self)) {
            return true;
        }
    }
    return false;
}

static gw_flow container_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_value self = task->values[0];
    GW_TASK_BEGIN(task)
    if (names_its_class(vm, self)) {
        gw_buffer_text(&task->text, gw_type_name(vm, self));
        gw_buffer_text(&task->text, "(");
    }
    gw_buffer_text(&task->text, opening(self));
    while (next_part(task, &in)) {
        gw_assign_take(&task->values[1], gw_retain(in));
        GW_AWAIT(task, gw_repr(vm, task->values[1], &in));
        gw_buffer_add(&task->text, gw_as_str(in)->data, gw_as_str(in)->size);
        gw_release_value(in);
        gw_buffer_text(&task->text, task->j ? ": " : ", ");
    }
    if (task->text.length >= 2 && task->text.data[task->text.length - 1] == ' ') {
        task->text.length -= 2; /* the last separator */
    }
    gw_buffer_text(&task->text, closing(vm, self));
    return gw_return_str(gw_str_of_buffer(vm, &task->text), out);
    GW_TASK_END
    return GW_RAISED;
}

gw_flow gw_container_repr(gw_vm *vm, gw_value self, gw_value *out) {
    if (is_inside_itself(vm, self)) {
        if (gw_is_set(self)) {
            return gw_return_str(gw_str_format(vm, "%s(...)", gw_type_name(vm, self)), out);
        }
        return gw_return_str(gw_str_format(vm, "%s...%s", opening(self),
                                           gw_is_tuple(self) ? ")" : closing(vm, self)),
                             out);
    }
    const gw_value values[] = {self, gw_unset()};
    return gw_task_nest(vm, gw_task_start(vm, container_step, values, 2, NULL), 1,
                        " while getting the repr of an object");
}
