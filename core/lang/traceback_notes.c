#include "lang/traceback_notes.h"

#include "lang/frame.h"
#include "lang/list.h"
#include "lang/type.h"

bool gw_is_sequence(const gw_vm *vm, gw_value v, bool to_c) {
    static const gw_type_id ids[] = {GW_T_list,  GW_T_tuple,     GW_T_str,
                                     GW_T_bytes, GW_T_bytearray, GW_T_range};
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        if (gw_is_instance(vm, v, vm->types[ids[i]])) {
            return true;
        }
    }
    return to_c && gw_is_object(v) && (v.o->type->flags & GW_TYPE_HEAP) &&
           !gw_is_instance(vm, v, vm->types[GW_T_dict]) &&
           !gw_is_unset(gw_type_lookup(v.o->type, gw_name(vm, GW_N___getitem__)));
}

/* Adds what str() or repr() made, or that it failed. Releases both. */
static void write_text(gw_vm *vm, gw_buffer *out, gw_value text, const char *failed) {
    if (gw_is_unset(text)) {
        gw_release_value(gw_catch(vm));
        gw_buffer_text(out, failed);
        return;
    }
    gw_buffer_add(out, gw_as_str(text)->data, gw_as_str(text)->size);
    gw_release_value(text);
}

/* values: the exception, then its notes; a bool: reported. */
static gw_flow notes_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *notes = &task->values[0];
    const bool reported = task->values[1].b;
    GW_TASK_BEGIN(task)
    task->catches = true;
    GW_AWAIT(task, gw_getattr_or_unset(vm, *notes, gw_name(vm, GW_N___notes__), &in));
    if (gw_is_unset(in) || (gw_is_none(in) && !reported)) {
        gw_release_value(gw_catch(vm));
        return gw_return_str(gw_str_new(vm, "", 0), out);
    }
    gw_assign_take(notes, in);
    if (!gw_is_sequence(vm, *notes, reported)) { /* no line's end: so it is in 3.11 */
        GW_AWAIT(task, gw_repr(vm, *notes, &in));
        write_text(vm, &task->text, in, "<__notes__ repr() failed>");
        return gw_return_str(gw_str_of_buffer(vm, &task->text), out);
    }
    GW_AWAIT(task, gw_collect(vm, *notes, &in));
    if (gw_is_unset(in)) {
        gw_release_value(gw_catch(vm));
        return gw_return_str(gw_str_new(vm, "", 0), out);
    }
    gw_assign_take(notes, in);
    for (task->i = 0; task->i < (int64_t)gw_as_list(*notes)->length; task->i++) {
        GW_AWAIT(task, gw_to_str(vm, gw_as_list(*notes)->items[task->i], &in));
        write_text(vm, &task->text, in, "<note str() failed>");
        gw_buffer_char(&task->text, '\n');
    }
    return gw_return_str(gw_str_of_buffer(vm, &task->text), out);
    GW_TASK_END
    return GW_RAISED;
}

gw_flow gw_notes_text(gw_vm *vm, gw_value exception, bool reported) {
    const gw_value values[] = {exception, gw_bool(reported)};
    return gw_task_start(vm, notes_step, values, 2, NULL);
}
