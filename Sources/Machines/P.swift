enum MachinesPlaceholder {}
