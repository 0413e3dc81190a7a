#include "lang/torch/anomaly.h"

#include "lang/torch/bindings.h"
#include "lang/torch/hooks.h"
#include "lang/traceback.h"

/* node.metadata["traceback_"], and ["parent_"]: the node in whose backward it is made. */
static bool note(gw_vm *vm, gw_node *node) {
    gw_node *parent = gw_vm_context(vm)->current_node;
    gw_dict *metadata = gw_metadata_of(vm, node);
    gw_list *lines = metadata ? gw_stack_lines(vm, false) : NULL;
    bool ok = lines && gw_dict_set_text(vm, metadata, "traceback_", gw_object_value(lines));
    gw_object_release(lines);
    if (ok && parent) {
        gw_value v;
        ok = gw_return_node(vm, parent, &v) == GW_RETURNED &&
             gw_dict_set_text(vm, metadata, "parent_", v);
        gw_release_value(v);
    }
    return ok;
}

static void node_made(void *user, gw_node *node) {
    gw_vm *vm = user;
    gw_context *ctx = gw_vm_context(vm);
    if (vm->closing) {
        return;
    }
    if (!note(vm, node)) {
        gw_release_value(gw_catch(vm));
        gw_fail(ctx, GW_E_MEMORY, "no memory to note where a node was made");
    }
}

static void add_lines(gw_buffer *text, gw_dict *metadata, gw_vm *vm) {
    gw_value *lines;
    size_t n;
    if (gw_sequence_items(gw_dict_get_text(vm, metadata, "traceback_"), &lines, &n)) {
        for (size_t i = 0; i < n; i++) {
            gw_buffer_add(text, gw_as_str(lines[i])->data, gw_as_str(lines[i])->size);
        }
    }
}

static void warn(gw_vm *vm, gw_buffer *text, int line) {
    gw_buffer_format(
        text, " (Triggered internally at  ./torch/csrc/autograd/python_anomaly_mode.cpp:%d.)",
        line);
    if (text->data) {
        gw_warn_text(vm, GW_X_UserWarning, text->data);
    }
    gw_buffer_free(text);
}

/* The nodes that led to this one by way of backwards that were recorded. */
static void warn_of_parents(gw_vm *vm, gw_dict *metadata) {
    for (;;) {
        const gw_value parent = gw_dict_get_text(vm, metadata, "parent_");
        gw_node *node = gw_node_of(vm, parent);
        metadata = node && node->extras ? node->extras->metadata.object : NULL;
        if (!metadata) {
            return;
        }
        gw_buffer text;
        gw_buffer_init(&text, gw_vm_context(vm));
        gw_buffer_format(
            &text,
            "\n\nPrevious calculation was induced by %s. Traceback of forward call that "
            "induced the previous calculation:\n",
            node->name);
        add_lines(&text, metadata, vm);
        warn(vm, &text, 121);
    }
}

void gw_warn_of_culprit(gw_vm *vm, gw_node *node) {
    if (!gw_vm_context(vm)->node_made || !node) {
        return;
    }
    gw_dict *metadata = node->extras ? node->extras->metadata.object : NULL;
    gw_buffer text;
    gw_buffer_init(&text, gw_vm_context(vm));
    if (!metadata || gw_is_unset(gw_dict_get_text(vm, metadata, "traceback_"))) {
        gw_buffer_format(
            &text,
            "Error detected in %s. No forward pass information available. Enable detect "
            "anomaly during forward pass for more information.",
            node->name);
        warn(vm, &text, 92);
        return;
    }
    gw_buffer_format(&text,
                     "Error detected in %s. Traceback of forward call that caused the error:\n",
                     node->name);
    add_lines(&text, metadata, vm);
    warn(vm, &text, 114);
    warn_of_parents(vm, metadata);
}

static gw_flow set_anomaly(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_context *ctx = gw_vm_context(vm);
    static const gw_signature signature = {"set_anomaly_enabled", "enabled, check_nan=True"};
    gw_value in[2];
    bool enabled, check_nan = true;
    if (!gw_args_bind(vm, args, 0, &signature, in, 2) || !gw_arg_bool(vm, in[0], &enabled) ||
        (!gw_is_unset(in[1]) && !gw_arg_bool(vm, in[1], &check_nan))) {
        return GW_RAISED;
    }
    ctx->node_made = enabled ? node_made : NULL;
    ctx->node_made_user = vm;
    ctx->check_nan = check_nan;
    *out = gw_none();
    return GW_RETURNED;
}

static gw_flow is_anomaly(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)args;
    *out = gw_bool(gw_vm_context(vm)->node_made);
    return GW_RETURNED;
}

/* As in PyTorch it is true before anybody has asked for it. */
static gw_flow is_check_nan(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)args;
    *out = gw_bool(gw_vm_context(vm)->check_nan);
    return GW_RETURNED;
}

const gw_native_def gw_anomaly_functions[] = {
    {"set_anomaly_enabled", set_anomaly, 0, GW_ANY, GW_NATIVE_KEYWORDS,
     "Whether nodes note where they are made, and gradients are searched for nan."},
    {"is_anomaly_enabled", is_anomaly, 0, 0, 0, "Whether anomaly mode is on."},
    {"is_anomaly_check_nan_enabled", is_check_nan, 0, 0, 0, "Whether it looks for nan."},
    {0},
};
