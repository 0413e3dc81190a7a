/* Listings of code: instructions, handlers, and the codes in the constants after them. */
#include <inttypes.h>
#include <string.h>

#include "base/number.h"
#include "lang/code.h"

static const char *const opcode_names[] = {
#define OPCODE(name, argument, growth, effect, doc) #name,
#include "lang/opcodes.def"
#undef OPCODE
};

static const char *const binary_names[] = {"+", "-", "*", "/", "//", "%", "**",
                                           "@", "&", "|", "^", "<<", ">>"};
static const char *const unary_names[] = {"-", "+", "~", "not"};
static const char *const compare_names[] = {"<", "<=", "==", "!=", ">", ">="};

static void list_text(gw_buffer *out, const gw_const *value) {
    gw_buffer_text(out, value->kind == GW_CONST_BYTES ? "b'" : "'");
    for (uint32_t i = 0; i < value->length; i++) {
        unsigned char c = (unsigned char)value->text[i];
        if (c == '\n')
            gw_buffer_text(out, "\\n");
        else if (c < ' ' || c == 0x7f || (c >= 0x80 && value->kind == GW_CONST_BYTES))
            gw_buffer_format(out, "\\x%02x", c);
        else if (c == '\'' || c == '\\')
            gw_buffer_format(out, "\\%c", c);
        else
            gw_buffer_char(out, (char)c);
    }
    gw_buffer_char(out, '\'');
}

/* Tuples nest as deep as the parser lets them. */
static void list_const(gw_buffer *out, const gw_const *value) {
    char number[GW_NUMBER_SIZE];
    switch (value->kind) {
    case GW_CONST_NONE:
        gw_buffer_text(out, "None");
        break;
    case GW_CONST_ELLIPSIS:
        gw_buffer_text(out, "Ellipsis");
        break;
    case GW_CONST_FALSE:
        gw_buffer_text(out, "False");
        break;
    case GW_CONST_TRUE:
        gw_buffer_text(out, "True");
        break;
    case GW_CONST_INT:
        gw_buffer_format(out, "%" PRId64, value->i);
        break;
    case GW_CONST_FLOAT:
    case GW_CONST_IMAGINARY:
        gw_number_repr(value->f, number);
        gw_buffer_text(out, number);
        gw_buffer_text(out, value->kind == GW_CONST_IMAGINARY ? "j" : "");
        break;
    case GW_CONST_BIG:
        gw_buffer_add(out, value->text, value->length);
        break;
    case GW_CONST_STR:
    case GW_CONST_BYTES:
        list_text(out, value);
        break;
    case GW_CONST_TUPLE:
        gw_buffer_char(out, '(');
        for (uint32_t i = 0; i < value->length; i++) {
            gw_buffer_text(out, i ? ", " : "");
            list_const(out, &value->items[i]);
        }
        gw_buffer_text(out, value->length == 1 ? ",)" : ")");
        break;
    case GW_CONST_CODE:
        gw_buffer_format(out, "<code %s>", value->code->qualname);
        break;
    }
}

static void list_argument(gw_buffer *out, const gw_code *code, gw_opcode op, uint32_t arg) {
    switch (gw_opcode_argument(op)) {
    case GW_ARG_CONST:
        list_const(out, &code->consts[arg]);
        break;
    case GW_ARG_LOCAL:
        gw_buffer_text(out, code->local_names[arg]);
        break;
    case GW_ARG_CELL:
        gw_buffer_text(out, code->deref_names[arg]);
        break;
    case GW_ARG_NAME:
        gw_buffer_text(out, code->names[arg]);
        break;
    case GW_ARG_BINARY:
        gw_buffer_text(out, binary_names[arg]);
        break;
    case GW_ARG_UNARY:
        gw_buffer_text(out, unary_names[arg]);
        break;
    case GW_ARG_COMPARE:
        gw_buffer_text(out, compare_names[arg]);
        break;
    case GW_ARG_NONE:
    case GW_ARG_TARGET:
    case GW_ARG_NUMBER:
        gw_buffer_format(out, "%" PRIu32, arg);
        break;
    }
}

static void list_head(gw_buffer *out, const gw_code *code) {
    gw_buffer_format(out, "%s (", code->qualname);
    for (uint32_t i = 0; i < code->n_locals; i++)
        gw_buffer_format(out, "%s%s", i ? ", " : "", code->local_names[i]);
    gw_buffer_char(out, ')');
    for (uint32_t i = 0; i < code->n_cells + code->n_free; i++)
        gw_buffer_format(out, " %s:%s", i < code->n_cells ? "cell" : "free", code->deref_names[i]);
    gw_buffer_format(out, " stack %" PRIu32 "%s%s%s\n", code->stack_size,
                     code->flags & GW_CODE_VARARGS ? " *args" : "",
                     code->flags & GW_CODE_VARKEYWORDS ? " **kwargs" : "",
                     code->flags & GW_CODE_GENERATOR ? " generator" : "");
}

static void list_one(gw_buffer *out, const gw_code *code) {
    list_head(out, code);
    for (uint32_t i = 0; i < code->n_code; i++) {
        gw_opcode op = gw_instruction_op(code->code[i]);
        const gw_site *site = &code->sites[i];
        gw_buffer_format(out, "%4" PRIu32 " %s", i, opcode_names[op]);
        if (gw_opcode_argument(op) != GW_ARG_NONE) {
            gw_buffer_char(out, ' ');
            list_argument(out, code, op, gw_instruction_arg(code->code[i]));
        }
        if (site->line)
            gw_buffer_format(out, " @%d:%d-%d:%d", (int)site->line, (int)site->column,
                             (int)site->end_line, (int)site->end_column);
        gw_buffer_char(out, '\n');
    }
    for (uint32_t i = 0; i < code->n_handlers; i++) {
        const gw_handler *h = &code->handlers[i];
        gw_buffer_format(out, "     %" PRIu32 "..%" PRIu32 " -> %" PRIu32 " depth %" PRIu32 "\n",
                         h->start, h->end, h->handler, h->depth);
    }
}

/* Functions nest no deeper than blocks and brackets may. */
bool gw_code_list(const gw_code *code, gw_buffer *out) {
    list_one(out, code);
    for (uint32_t i = 0; i < code->n_consts; i++) {
        if (code->consts[i].kind != GW_CONST_CODE)
            continue;
        gw_buffer_char(out, '\n');
        gw_code_list(code->consts[i].code, out);
    }
    return !out->failed;
}
