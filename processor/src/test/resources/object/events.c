/* What BPF4J_EVENT leaves in an object. */
enum kind { KIND_ONE = 1, KIND_TWO };
struct header { unsigned long long time; enum kind kind; };
struct one { struct header header; char name[16]; };
struct two { struct header header; union { unsigned a; struct { int b; }; }; };
typedef struct { int n; char text[]; } flexible_t;

struct { __uint(type, 27); __uint(max_entries, 4096); } tagged SEC(".maps");
BPF4J_EVENT(tagged, struct one, header.kind, KIND_ONE);
BPF4J_EVENT(tagged, struct two, header.kind, KIND_TWO);

struct { __uint(type, 27); __uint(max_entries, 4096); } sized SEC(".maps");
BPF4J_EVENT(sized, struct one);
BPF4J_EVENT(sized, unsigned long long);

struct { __uint(type, 27); __uint(max_entries, 4096); } single SEC(".maps");
BPF4J_EVENT(single, flexible_t);

SEC("socket") int program(void *context) { return 0; }
