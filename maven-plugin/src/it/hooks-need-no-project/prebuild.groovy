// The kernel's types are what this lists.
return new File('/sys/kernel/btf/vmlinux').exists()
