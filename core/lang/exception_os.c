/* OSError: (errno, strerror, filename), and the class that an errno stands for. */
#include "lang/exception_os.h"

#include "lang/frame.h"

/* Linux's numbers, as CPython shows them. */
static const struct {
    int number;
    gw_exception_id id;
} classes[] = {
    {1, GW_X_PermissionError},          {2, GW_X_FileNotFoundError},
    {3, GW_X_ProcessLookupError},       {4, GW_X_InterruptedError},
    {10, GW_X_ChildProcessError},       {11, GW_X_BlockingIOError},
    {13, GW_X_PermissionError},         {17, GW_X_FileExistsError},
    {20, GW_X_NotADirectoryError},      {21, GW_X_IsADirectoryError},
    {32, GW_X_BrokenPipeError},         {103, GW_X_ConnectionAbortedError},
    {104, GW_X_ConnectionResetError},   {110, GW_X_TimeoutError},
    {111, GW_X_ConnectionRefusedError},
};

gw_type *gw_os_error_class(const gw_vm *vm, gw_type *cls, const gw_args *args) {
    int64_t number;
    if (cls != vm->exceptions[GW_X_OSError] || args->n < 2 ||
        !gw_value_int(args->values[0], &number)) {
        return cls;
    }
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
        if (classes[i].number == number) {
            return vm->exceptions[classes[i].id];
        }
    }
    return cls;
}

bool gw_os_error_take_filename(gw_vm *vm, gw_exception *e) {
    if (e->args->length < 3 || e->args->length > 5) {
        return true;
    }
    gw_tuple *two = gw_tuple_new(vm, e->args->items, 2);
    if (!two) {
        return false;
    }
    gw_assign_take(&e->value, gw_retain(e->args->items[2]));
    gw_object_release(e->args);
    e->args = two;
    return true;
}

/* values: self, the text of errno, of strerror, of filename. */
static gw_flow str_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_exception *e = (gw_exception *)task->values[0].o;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_to_str(vm, e->args->items[0], &in));
    task->values[1] = in;
    GW_AWAIT(task, gw_to_str(vm, e->args->items[1], &in));
    task->values[2] = in;
    if (gw_is_none(e->value)) {
        return gw_return_str(gw_str_format(vm, "[Errno %s] %s", gw_as_str(task->values[1])->data,
                                           gw_as_str(in)->data),
                             out);
    }
    GW_AWAIT(task, gw_repr(vm, e->value, &in));
    task->values[3] = in;
    GW_TASK_END
    return gw_return_str(gw_str_format(vm, "[Errno %s] %s: %s", gw_as_str(task->values[1])->data,
                                       gw_as_str(task->values[2])->data,
                                       gw_as_str(task->values[3])->data),
                         out);
}

gw_flow gw_os_error_str(gw_vm *vm, gw_value self) {
    const gw_value values[] = {self, gw_unset(), gw_unset(), gw_unset()};
    return gw_task_start(vm, str_step, values, 4, NULL);
}

static gw_flow argument(gw_value self, size_t i, gw_value *out) {
    const gw_exception *e = (gw_exception *)self.o;
    *out = e->args->length == 2 ? gw_retain(e->args->items[i]) : gw_none();
    return GW_RETURNED;
}

static gw_flow get_errno(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    return argument(self, 0, out);
}

static gw_flow get_strerror(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    return argument(self, 1, out);
}

static gw_flow get_filename(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_retain(((gw_exception *)self.o)->value);
    return GW_RETURNED;
}

const gw_getset_def gw_os_error_getsets[] = {{"errno", get_errno, NULL, NULL},
                                             {"strerror", get_strerror, NULL, NULL},
                                             {"filename", get_filename, NULL, NULL},
                                             {NULL, NULL, NULL, NULL}};
